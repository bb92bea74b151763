import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { UnknownElementException } from '@nestjs/core/errors/exceptions';
import { NewTransactions } from './new-transactions';
import { TransactionFreeze } from './transaction-freeze';

/** A defect of an app: it imports this room without one that must stand above it. */
export class MissingPortError extends Error {
  constructor(port: string, room: string) {
    super(`The transactions room needs a provider of ${port}, and no module offers one. Import ${room} beside TransactionsModule.`);
    this.name = 'MissingPortError';
  }
}

interface Ports {
  readonly newTransactions: NewTransactions;
  readonly freeze: TransactionFreeze;
}

/**
 * What the rooms above answer for this one. They are looked up when everything stands, because they import this room;
 * where one is missing the application refuses to boot: rules or freezing would silently not happen.
 */
@Injectable()
export class RoomPorts implements OnModuleInit {
  private found: Ports | undefined;

  constructor(private readonly modules: ModuleRef) {}

  onModuleInit(): void {
    this.look();
  }

  get newTransactions(): NewTransactions {
    return this.look().newTransactions;
  }

  get freeze(): TransactionFreeze {
    return this.look().freeze;
  }

  private look(): Ports {
    this.found ??= {
      newTransactions: this.find(NewTransactions, 'CodingModule'),
      freeze: this.find(TransactionFreeze, 'ExportsModule'),
    };
    return this.found;
  }

  private find<Port>(port: abstract new () => Port, room: string): Port {
    try {
      return this.modules.get<unknown, Port>(port, { strict: false });
    } catch (error) {
      // An UnknownElementException says that no module has a provider of it.
      if (error instanceof UnknownElementException) throw new MissingPortError(port.name, room);
      throw error;
    }
  }
}
