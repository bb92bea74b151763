import { CodingModule } from '@kontor/server-coding';
import { OrganizationsModule } from '@kontor/server-organizations';
import { PersistenceModule } from '@kontor/server-persistence';
import { ProblemsModule } from '@kontor/server-platform';
import { ReceiptsModule } from '@kontor/server-receipts';
import { TransactionFreeze, TransactionsModule } from '@kontor/server-transactions';
import { Global, Module } from '@nestjs/common';
import { Adopter } from './application/adopter';
import { AnewOpener } from './application/anew-opener';
import { AnewOrders } from './application/anew-orders';
import { AnewReader } from './application/anew-reader';
import { DoubtBook } from './application/doubt-book';
import { DriftReader } from './application/drift-reader';
import { ElsewhereItems } from './application/elsewhere-items';
import { ElsewhereMarker } from './application/elsewhere-marker';
import { ExportPreviewer } from './application/export-previewer';
import { GenerationReader } from './application/generation-reader';
import { GridFinder } from './application/grid/grid-finder';
import { GridIndex } from './application/grid/grid-index';
import { GridReader } from './application/grid/grid-reader';
import { IssueSieve } from './application/grid/issue-sieve';
import { LastExportReader } from './application/grid/last-export-reader';
import { RowDesk } from './application/grid/row-desk';
import { RowJudge } from './application/grid/row-judge';
import { RowMaker } from './application/grid/row-maker';
import { SelectionCoder } from './application/grid/selection-coder';
import { ItemDecider } from './application/item-decider';
import { ItemFreeze } from './application/item-freeze';
import { ItemReader } from './application/item-reader';
import { ItemWriter } from './application/item-writer';
import { LaneReader } from './application/lane-reader';
import { MonthJudge } from './application/overview/month-judge';
import { MonthReader } from './application/overview/month-reader';
import { OverviewReader } from './application/overview/overview-reader';
import { TroubleReader } from './application/overview/trouble-reader';
import { PreviewWords } from './application/preview-words';
import { Reconciler } from './application/reconciler';
import { ReconciliationCaller } from './application/reconciliation-caller';
import { RunFiles } from './application/run-files';
import { RunReader } from './application/run-reader';
import { RunOpening } from './application/run-opening';
import { RunStarter } from './application/run-starter';
import { RunSteward } from './application/run-steward';
import { SelectionPlanner } from './application/selection-planner';
import { SelectionReader } from './application/selection-reader';
import { StepReader } from './application/step-reader';
import { ViewKeeper } from './application/views/view-keeper';
import { ExportTracer } from './application/trace/export-tracer';
import { HistoryReader } from './application/trace/history-reader';
import { TraceTeller } from './application/trace/trace-teller';
import { BackTaker } from './application/taking-back/back-taker';
import { StandingReader } from './application/taking-back/standing-reader';
import { TakeBackPreviewer } from './application/taking-back/take-back-previewer';
import { WayBack } from './application/taking-back/way-back';
import { exportProblems } from './domain/export-problems';
import { LaneBell } from './jobs/lane-bell';
import { JournalKeeper } from './lane/journal-keeper';
import { LaneSources } from './lane/lane-sources';
import { StepContexts } from './lane/step-contexts';
import { SavedViewEntry } from './persistence/saved-view.entity';
import { LaneWorlds } from './lane/lane-worlds';
import { OpenConnections } from './lane/open-connections';

const jobs = [
  SelectionReader, SelectionPlanner, GenerationReader, ExportPreviewer, PreviewWords, RunStarter, RunOpening, ItemWriter, RunSteward, ItemDecider, Adopter, DoubtBook,
  RunReader, ItemReader, LaneReader, RunFiles, AnewOpener, AnewOrders, AnewReader, StepReader, Reconciler, ReconciliationCaller, DriftReader, HistoryReader, ExportTracer, TraceTeller, LaneBell, OpenConnections, LaneSources, StepContexts, JournalKeeper, LaneWorlds,
];

const back = [ElsewhereItems, ElsewhereMarker, BackTaker, StandingReader, TakeBackPreviewer, WayBack];

const grid = [GridFinder, IssueSieve, GridIndex, RowJudge, RowMaker, RowDesk, LastExportReader, GridReader, SelectionCoder, ViewKeeper];

const overview = [MonthJudge, MonthReader, TroubleReader, OverviewReader];

/** Global for one reason: the rooms below ask through their port whether a transaction is frozen, and this room answers. */
@Global()
@Module({
  imports: [PersistenceModule.forFeature([SavedViewEntry]), ProblemsModule.forRoom(exportProblems), OrganizationsModule, TransactionsModule, ReceiptsModule, CodingModule],
  providers: [...jobs, ...back, ...grid, ...overview, { provide: TransactionFreeze, useClass: ItemFreeze }],
  exports: [...jobs, ...back, ...grid, ...overview, TransactionFreeze],
})
export class ExportsModule {}
