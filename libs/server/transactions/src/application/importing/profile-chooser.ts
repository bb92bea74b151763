import { platformProblem, type FieldProblem } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import type { GenericProfile } from '../../domain/mapping/generic-profile';
import type { MappingProblem } from '../../domain/mapping/mapping-problem';
import { readGenericProfile } from '../../domain/mapping/read-generic-profile';
import type { CsvProfileId } from '../../domain/profiles/statement-profile';
import { recognizeStatement } from '../../domain/statement-recognizer';
import { transactionProblem } from '../../domain/transaction-problems';
import type { StatementWish } from './statement-file';

/** How a file will be read. */
export type ChosenProfile = CsvProfileId | 'camt.053' | GenericProfile;

const fieldOf = ({ path, code, sentence }: MappingProblem): FieldProblem => ({ field: path === '' ? 'mapping' : `mapping.${path}`, code, detail: sentence });

const notBoth: FieldProblem = {
  field: 'profile',
  code: 'not-with-mapping',
  detail: { de: 'muss mit „mapping“ „generic“ sein oder fehlen', en: 'must be "generic" or left out where "mapping" is given' },
};

/** Finds out how a file is to be read: by its mapping, by the profile that was named, or by its first bytes. */
@Injectable()
export class ProfileChooser {
  async choose({ file, profile, mapping }: StatementWish): Promise<ChosenProfile> {
    if (profile === 'generic' || (profile === undefined && mapping !== undefined)) return this.described(mapping);
    if (mapping !== undefined) throw platformProblem('invalid-request', {}, { fields: [notBoth] });
    if (profile !== undefined) return profile;
    const recognition = await recognizeStatement(await file.beginning());
    if (recognition.outcome === 'unreadable') throw transactionProblem('statement-unreadable', { line: 1, sentence: recognition.sentence });
    if (recognition.outcome === 'unknown') throw transactionProblem('statement-not-recognized', { sentence: recognition.sentence });
    return recognition.profile;
  }

  private described(mapping: string | undefined): GenericProfile {
    const parsed = readGenericProfile(mapping);
    if ('problems' in parsed) throw transactionProblem('mapping-invalid', {}, { fields: parsed.problems.map(fieldOf) });
    return parsed.profile;
  }
}
