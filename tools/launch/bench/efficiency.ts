export interface ExportMeasure {
  readonly transactions: number;
  readonly seconds: number;
  readonly requests: number;
  /** Requests that were answered with 429. */
  readonly throttled: number;
}

export interface ExportBound {
  readonly callsPerTransaction: number;
  readonly requestsPerSecond: number;
}

export interface ExportEfficiency {
  readonly callsPerTransaction: number;
  /** Calls used ÷ calls needed; 1 is perfect. */
  readonly callRatio: number;
  readonly requestsPerSecond: number;
  /** Pace reached ÷ pace allowed; 1 is perfect. */
  readonly rateRatio: number;
  /** Time at the bound ÷ time taken; 1 is perfect. */
  readonly drainEfficiency: number;
  readonly throttled: number;
}

/** Holds an export against what is possible at all: ratios, because seconds differ between machines. */
export function efficiencyOf({ transactions, seconds, requests, throttled }: ExportMeasure, bound: ExportBound): ExportEfficiency {
  const callsPerTransaction = requests / transactions;
  const requestsPerSecond = requests / seconds;
  return {
    callsPerTransaction,
    callRatio: callsPerTransaction / bound.callsPerTransaction,
    requestsPerSecond,
    rateRatio: requestsPerSecond / bound.requestsPerSecond,
    drainEfficiency: (transactions * bound.callsPerTransaction) / bound.requestsPerSecond / seconds,
    throttled,
  };
}
