import { nordlichtId } from '../../organizations/seed';
import { account, payment, purchase } from '../../testing/samples';
import { SandboxUnderTest } from '../../testing/sandbox-under-test';
import { Subscriber } from '../../testing/subscriber';
import { ledgerAddress, webhooksAddress } from '../addresses';
import { Browser } from '../testing/browser';

describe('the page of the webhooks', () => {
  const sandbox = new SandboxUnderTest();
  const subscriber = new Subscriber();
  const browser = new Browser(sandbox);

  const confirm = async () => {
    const voucherId = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.post('/v1/transaction-assignment-hint', { voucherId, externalReference: 'txn-1' });
    await sandbox.made('/v1/finance/transactions', [payment(await sandbox.made('/v1/finance/accounts', account()))]);
    await sandbox.made('/v1/event-subscriptions', { eventType: 'payment.changed', callbackUrl: subscriber.url });
    const [suggestion] = (await sandbox.get('/__sandbox/suggestions')).body as { id: string }[];
    await browser.submit(`${ledgerAddress(nordlichtId, 'suggestions')}/${suggestion?.id}/confirm`);
    await subscriber.hears(1);
    return voucherId;
  };

  it('says how somebody listens, and what nobody heard', async () => {
    expect(await browser.read(webhooksAddress)).toMatch(/No messages yet\..*Nobody listens\./);
  });

  it('shows what was sent when a person confirmed a payment', async () => {
    const voucherId = await confirm();
    expect(subscriber.told).toEqual([`payment.changed ${voucherId}`]);
    expect(await browser.read(webhooksAddress)).toMatch(/payment\.changed KB-1 http:\/\/127\.0\.0\.1:\d+\/hook .* Send again Subscriptions .* Nordlicht Handels GmbH/);
  });

  it('sends a message again', async () => {
    const voucherId = await confirm();
    const [delivery] = sandbox.world.webhooks.deliveries.all();
    expect(await browser.submit(`${webhooksAddress}/${delivery?.id}/repeat`)).toContain('The message goes out once more.');
    await subscriber.hears(2);
    expect(subscriber.told).toEqual([`payment.changed ${voucherId}`, `payment.changed ${voucherId}`]);
    expect(await browser.submit(`${webhooksAddress}/unknown/repeat`)).toContain('This message is gone.');
  });
});
