import { Injectable } from '@nestjs/common';
import { SecretBox, UnreadableSecretError, type SealedSecret, type SecretPlace } from '../secrets/secret-box';
import type { StoredAnswer } from './idempotency-key.entity';

/** The row of a key, to which its sealed answer is bound. */
export interface AnswerPlace {
  readonly organizationId: string;
  readonly id: string;
}

const placeOf = ({ organizationId, id }: AnswerPlace): SecretPlace => ({ table: 'idempotency_key', row: id, organizationId, field: 'answer' });

/** Keeps answers that hold a secret, such as a new API token, so that only this process can read them again. */
@Injectable()
export class AnswerSeal {
  constructor(private readonly box: SecretBox) {}

  seal({ status, body }: StoredAnswer, place: AnswerPlace): StoredAnswer {
    return { status, body: body === null ? null : this.box.seal(body, placeOf(place)) };
  }

  /** Undefined once the key it was sealed with is gone: answers live a day and are not sealed anew by a rotation. */
  open({ status, body }: StoredAnswer, place: AnswerPlace): StoredAnswer | undefined {
    try {
      return { status, body: body === null ? null : this.box.open(body as SealedSecret, placeOf(place)) };
    } catch (error) {
      if (error instanceof UnreadableSecretError) return undefined;
      throw error;
    }
  }
}
