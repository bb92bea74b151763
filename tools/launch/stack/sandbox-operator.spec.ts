import { exporters } from '@kontor/exporter-catalog';
import { sandboxEnvironment } from './sandbox-operator';

describe('what the sandbox is told', () => {
  it('makes it accept what the plugin sends when nobody has set anything', () => {
    const [plugin] = exporters.filter(({ manifest }) => manifest.id === 'lexoffice');
    expect(plugin?.manifest.settings['accountSystem']).toMatchObject({ default: sandboxEnvironment(4010, undefined, {})['LEXWARE_SANDBOX_ACCOUNT_SYSTEM'] });
  });

  it('leaves a person their own choice', () => {
    const told = sandboxEnvironment(4010, '/state', { LEXWARE_SANDBOX_ACCOUNT_SYSTEM: 'Mine', LEXWARE_SANDBOX_STATE: '/mine' });
    expect(told).toMatchObject({ LEXWARE_SANDBOX_ACCOUNT_SYSTEM: 'Mine' });
    expect(told).not.toHaveProperty('LEXWARE_SANDBOX_STATE');
  });

  it('lets it keep its books where there is a place for them', () => {
    expect(sandboxEnvironment(4010, '/state', {})).toMatchObject({ LEXWARE_SANDBOX_STATE: '/state' });
    expect(sandboxEnvironment(4010, undefined, {})).not.toHaveProperty('LEXWARE_SANDBOX_STATE');
  });
});
