export { NewTransactions } from './application/new-transactions';
export { MissingPortError } from './application/room-ports';
export { TransactionDoorkeeper } from './application/transaction-doorkeeper';
export { TransactionFreeze } from './application/transaction-freeze';
export { transactionProblem, transactionProblems } from './domain/transaction-problems';
export { Transaction } from './persistence/transaction.entity';
export { TransactionsModule } from './transactions.module';
export * from './domain';
