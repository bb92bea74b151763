import { exporters } from '@kontor/exporter-catalog';
import { sandboxEnvironment } from './sandbox-operator';

describe('what the sandbox is told', () => {
  it('makes it accept what the plugin sends when nobody has set anything', () => {
    const [plugin] = exporters.filter(({ manifest }) => manifest.id === 'lexoffice');
    expect(plugin?.manifest.settings['accountSystem']).toMatchObject({ default: sandboxEnvironment(4010, {})['LEXWARE_SANDBOX_ACCOUNT_SYSTEM'] });
  });

  it('leaves a person their own choice', () => {
    expect(sandboxEnvironment(4010, { LEXWARE_SANDBOX_ACCOUNT_SYSTEM: 'Mine' })).toMatchObject({ LEXWARE_SANDBOX_ACCOUNT_SYSTEM: 'Mine' });
  });
});
