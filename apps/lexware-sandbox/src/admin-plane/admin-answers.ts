import { json, type Answer } from '../gateway/answer';

/** The admin plane is no part of the imitated API: its errors are one sentence each. */
export const adminRefusal = (status: 400 | 404 | 409, message: string): Answer => json(status, { message });

export const notHere = (thing: string): Answer => adminRefusal(404, `There is no such ${thing}.`);
