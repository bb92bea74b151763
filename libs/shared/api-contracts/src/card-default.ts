/** What new transactions of a card are filled with where no rule decides. */
export interface CardDefaultView {
  readonly id: string;
  readonly last4: string;
  /** `null`: whoever holds a card with these digits. */
  readonly holder: string | null;
  readonly glAccountId: string | null;
  readonly costCenterId: string | null;
  readonly costUnitId: string | null;
}

/** Body of `POST /api/v1/card-defaults`. */
export interface NewCardDefault {
  /** The last four digits. */
  readonly last4: string;
  readonly holder?: string;
  readonly glAccountId?: string;
  readonly costCenterId?: string;
  readonly costUnitId?: string;
}

/** Body of `PATCH /api/v1/card-defaults/{id}`: what is left out stays, `null` clears. */
export interface CardDefaultChange {
  readonly glAccountId?: string | null;
  readonly costCenterId?: string | null;
  readonly costUnitId?: string | null;
}
