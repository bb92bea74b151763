import type { ConformanceCheck } from './check';
import { codesAreCatalogued } from './checks/codes';
import { survivesCrashesAlone, survivesCrashesInBatches } from './checks/crash-matrix';
import { badReceiptsAreIssues, plansNothingTwice, writesWhatItPlans } from './checks/exporting';
import { namesRecordedFailures } from './checks/failures';
import { outlivesItsToken, survivesFaults } from './checks/fault-matrix';
import { asksAboutWhatAlwaysFails } from './checks/giving-up';
import { assemblesTheSameBytes, filesSurviveCrashes } from './checks/files';
import { addsLateReceipts } from './checks/late-receipts';
import { findsWhatItWrote } from './checks/looking-up';
import { defaultsAreValid, isSound, manifestIsJson, textsAreComplete } from './checks/manifest';
import { grossIsKept, missingFieldsAreIssues, plansAreSound, plansArePure } from './checks/planning';
import { keepsToTheRate } from './checks/rate';
import { pullsEnd, pullsStop } from './checks/references';
import { keepsSecrets } from './checks/secrets';
import { sharesWhatIsShared } from './checks/sharing';
import { setUpIsRepeatable } from './checks/set-up';
import { acceptsGoodCredentials, namesBadCredentials, waitsForANewSignIn } from './checks/signing-in';

/** Everything a plugin must keep, by a short name. */
export const conformanceChecks = {
  manifestIsJson,
  textsAreComplete,
  defaultsAreValid,
  isSound,
  acceptsGoodCredentials,
  namesBadCredentials,
  setUpIsRepeatable,
  pullsEnd,
  pullsStop,
  plansArePure,
  plansAreSound,
  grossIsKept,
  missingFieldsAreIssues,
  badReceiptsAreIssues,
  writesWhatItPlans,
  plansNothingTwice,
  sharesWhatIsShared,
  findsWhatItWrote,
  survivesCrashesAlone,
  survivesCrashesInBatches,
  addsLateReceipts,
  survivesFaults,
  asksAboutWhatAlwaysFails,
  waitsForANewSignIn,
  outlivesItsToken,
  keepsToTheRate,
  namesRecordedFailures,
  codesAreCatalogued,
  keepsSecrets,
  assemblesTheSameBytes,
  filesSurviveCrashes,
} as const satisfies Readonly<Record<string, ConformanceCheck>>;

export type ConformanceCheckName = keyof typeof conformanceChecks;
