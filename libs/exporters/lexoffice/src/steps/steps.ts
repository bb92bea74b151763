import { attachReceipt } from './attach-receipt';
import { createVoucher } from './create-voucher';
import { ensureContact } from './ensure-contact';
import { hintAssignment } from './hint-assignment';
import { postPayments } from './post-payments';

/** Every remote effect an export can have, by the name plans call it. */
export const steps = { ensureContact, createVoucher, attachReceipt, hintAssignment, postPayments };

export type LexofficeSteps = typeof steps;
