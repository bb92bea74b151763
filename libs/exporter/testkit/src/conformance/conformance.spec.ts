import { ledgerSubject } from '../ledger/ledger-subject';
import { paperSubject } from '../paper/paper-subject';
import { describeExporterConformance } from './describe-exporter-conformance';

describeExporterConformance(ledgerSubject);
describeExporterConformance(paperSubject);
