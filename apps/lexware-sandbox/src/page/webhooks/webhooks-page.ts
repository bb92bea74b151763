import type { Answer } from '../../gateway/answer';
import { param } from '../../gateway/call';
import type { OpenRoute } from '../../gateway/route';
import type { Delivery } from '../../webhooks/delivery';
import type { EventSubscription } from '../../webhooks/event-subscription';
import type { World } from '../../world';
import { voucherAddress, webhooksAddress } from '../addresses';
import { goOn, screen } from '../frame/answers';
import { pageOf, pager } from '../frame/paging';
import { done, shown, type Visit } from '../frame/visit';
import { postButton } from '../html/form';
import { html, type Fragment, type Html } from '../html/html';
import { emptyNote, table } from '../html/table';
import { badge } from '../vouchers/voucher-words';

export const webhookRoutes = (world: World): readonly OpenRoute[] => [
  shown(world, webhooksAddress, show),
  done(world, repeatAddress(':id'), ({ call }) => repeat(world, param(call, 'id'))),
];

const repeatAddress = (id: string): string => `${webhooksAddress}/${id}/repeat`;

function repeat({ webhooks }: World, id: string): Answer {
  const delivery = webhooks.deliveries.find(id);
  if (!delivery) return goOn(webhooksAddress, 'delivery-gone');
  webhooks.repeat(delivery);
  return goOn(webhooksAddress, 'sent-again');
}

function show(visit: Visit): Answer {
  const { texts, world } = visit;
  const body = html`<h1>${texts.sections.webhooks}</h1>
<p class="lead">${texts.webhooks.lead}</p>
<h2>${texts.webhooks.deliveries}</h2>
${deliveries(visit, world.webhooks.deliveries.all().toReversed())}
<h2>${texts.webhooks.subscriptions}</h2>
${subscriptions(visit, world.webhooks.subscriptions.all())}`;
  return screen(visit, { title: texts.sections.webhooks, body, section: 'webhooks' });
}

/** What still waits comes first, and then what was settled last. */
function deliveries(visit: Visit, all: readonly Delivery[]): Html {
  const { texts: { webhooks: texts }, format } = visit;
  if (all.length === 0) return emptyNote(texts.none);
  const page = pageOf(visit, all);
  return html`${table<Delivery>(
    [
      { title: texts.due, cell: ({ dueAt }) => format.instant(dueAt) },
      { title: texts.event, cell: ({ eventType }) => html`<code>${eventType}</code>` },
      { title: texts.resource, cell: (delivery) => subject(visit, delivery) },
      { title: texts.callback, cell: ({ callbackUrl }) => html`<code>${callbackUrl}</code>` },
      { title: texts.state, cell: ({ state }) => badge(state, texts.states[state]) },
      { title: texts.attempts, isNumber: true, cell: ({ attempts }) => format.count(attempts.length) },
      { title: texts.outcome, cell: lastOutcome },
      { title: '', cell: ({ id }) => postButton(repeatAddress(id), texts.again) },
    ],
    page.rows,
  )}
${pager(visit, webhooksAddress, page)}`;
}

function subject({ texts, world }: Visit, { organizationId, resourceId }: Delivery): Fragment {
  const voucher = world.organizations.find(organizationId)?.books.vouchers.get(resourceId);
  return voucher ? html`<a href="${voucherAddress(organizationId, resourceId)}">${voucher.voucherNumber ?? texts.voucher.noNumber}</a>` : html`<code>${resourceId}</code>`;
}

/** A status, or the code of a network error. */
function lastOutcome({ attempts }: Delivery): Fragment {
  const last = attempts.at(-1);
  if (last === undefined) return undefined;
  return 'status' in last ? last.status : last.failure;
}

function subscriptions({ texts, format, world }: Visit, all: readonly EventSubscription[]): Html {
  if (all.length === 0) return emptyNote(texts.webhooks.noSubscriptions);
  return table<EventSubscription>(
    [
      { title: texts.webhooks.event, cell: ({ eventType }) => html`<code>${eventType}</code>` },
      { title: texts.webhooks.callback, cell: ({ callbackUrl }) => html`<code>${callbackUrl}</code>` },
      { title: texts.requests.organization, cell: ({ organizationId }) => world.organizations.find(organizationId)?.profile.companyName },
      { title: texts.webhooks.since, cell: ({ createdAt }) => format.instant(createdAt) },
    ],
    all,
  );
}
