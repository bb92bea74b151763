import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import type { Role } from '@kontor/api-contracts';
import { OrganizationFounder, type NewMember } from '@kontor/server-organizations';
import type { INestApplicationContext } from '@nestjs/common';
import { foundInRooms } from '../demo-data/found-organization';
import { Refusal } from '../terminal/refusal';

/** What a journey asks for: an organization of its own, with its owner and further members. */
export interface Admission {
  readonly name: string;
  readonly owner: NewMember;
  readonly members: readonly (NewMember & { readonly role: Role })[];
}

/** Lets journeys in that run in processes of their own: there is no public sign-up they could use. */
export class Usher {
  readonly #server: Server;

  private constructor(private readonly rooms: INestApplicationContext) {
    this.#server = createServer((request, response) => void this.answer(request, response));
  }

  static async open(rooms: INestApplicationContext): Promise<Usher> {
    const usher = new Usher(rooms);
    await once(usher.#server.listen(0, '127.0.0.1'), 'listening');
    return usher;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const organizationId = await this.admit(JSON.parse(await text(request)) as Admission);
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ organizationId }));
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.stack : String(error)); // whatever it is, the journey that asked has to show it
    }
  }

  private async admit({ name, owner, members }: Admission): Promise<string> {
    const founded = await foundInRooms(this.rooms, { name, timeZone: 'Europe/Berlin', country: 'DE', locale: 'de', baseCurrency: 'EUR' }, owner);
    if (founded.outcome !== 'founded') throw new Refusal(`${owner.email} is somebody already.`);
    for (const { role, ...member } of members) {
      const joined = await this.rooms.get(OrganizationFounder).join(founded.organizationId, member, role);
      if (joined.outcome !== 'joined') throw new Refusal(`${member.email} could not join: ${joined.outcome}`);
    }
    return founded.organizationId;
  }
}
