import type { RuleTrial, RuleTrialResult } from '@kontor/api-contracts';
import { taxDateOf } from '@kontor/exporter-contract';
import { isoDate, type Clock, type IsoDate } from '@kontor/kernel';
import { CLOCK } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { AutoCoder } from '../../domain/automatic/auto-coder';
import { blankCoding, type Coding } from '../../domain/coding';
import { judgeHit, type JudgedField } from '../../domain/rules/judge-hit';
import { decisionsOf, RuleBook } from '../../domain/rules/rule-book';
import { ruleEffects, type Rule } from '../../domain/rules/rule';
import { fieldOf } from '../../domain/rules/rule-fields';
import { TrialTally } from '../../domain/rules/trial-tally';
import { taxDatesOf } from '../../domain/tax/tax-dates-of';
import { loadCodings } from '../../persistence/stored-codings';
import { RuleHits, type HitSubject } from '../../persistence/rule-hits';
import { inChunks } from '../batches/batch-writer';
import { HabitReader } from '../habits/habit-reader';
import { RuleCheck } from '../rules/rule-check';
import { SampleWriter, type JudgedHit } from './sample-writer';
import { placeRule, type RulePlace } from './tested-rule';

const mostJudged = 2_000;

/** Tells what a rule would have done with the transactions of the last twelve months. Changes nothing. */
@Injectable()
export class RuleTester {
  constructor(
    private readonly habits: HabitReader,
    private readonly rules: RuleCheck,
    private readonly samples: SampleWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async test(em: EntityManager, trial: RuleTrial): Promise<RuleTrialResult> {
    const place = await placeRule(em, trial);
    if (trial.rule) await this.rules.check(em, { active: true, ...trial.rule });
    const since = this.aYearAgo();
    const hits = await RuleHits.of(em, place.tested.conditions, since);
    const coder = new AutoCoder(await this.habits.around(em, place.order), this.clock.now());
    const [tally, judged] = [new TrialTally(place.tested, place.order), [] as JudgedHit[]];
    const book = new RuleBook(place.order);
    for (const chunk of inChunks(await hits.newest(mostJudged))) {
      const codings = await loadCodings(em, chunk.map(({ id }) => id));
      for (const subject of chunk) {
        const matching = book.matching(subject);
        const fields = judge(subject, codings.get(subject.id) ?? blankCoding, { place, matching, coder });
        tally.add(fields, matching);
        judged.push({ subject, fields });
      }
    }
    const counted = { since, examined: await hits.examined(), hits: await hits.hits(), judged: judged.length };
    return { ...counted, agreement: tally.agreement(), fields: tally.fields(), conflicts: tally.conflicts(), samples: await this.samples.write(em, judged) };
  }

  private aYearAgo(): IsoDate {
    const day = new Date(this.clock.now());
    day.setUTCFullYear(day.getUTCFullYear() - 1);
    return isoDate(day.toISOString().slice(0, 10));
  }
}

interface Court {
  readonly place: RulePlace;
  /** The rules that match, in their order. */
  readonly matching: readonly Rule[];
  readonly coder: AutoCoder;
}

function judge(subject: HitSubject, coding: Coding, { place: { tested }, matching, coder }: Court): readonly JudgedField[] {
  const decisions = decisionsOf(matching);
  const overruled = ruleEffects.filter((effect) => decisions[effect] && decisions[effect].rule !== tested).map(fieldOf);
  const own = Object.fromEntries(ruleEffects.flatMap((effect) => (tested.effects[effect] === undefined ? [] : [[effect, { rule: tested, effect: tested.effects[effect] }]])));
  const day = taxDateOf(taxDatesOf(subject.transactionDate, coding.head)).date;
  return judgeHit(coding, coder.entries(own, day), new Set(overruled));
}
