/** How far the integration of a partner has come in one organization. Of its states only two are known. */
export interface PartnerIntegration {
  readonly status: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const newIntegration = (now: Date): PartnerIntegration => ({ status: 'OAUTH_CONNECTED', version: 0, createdAt: now, updatedAt: now });
