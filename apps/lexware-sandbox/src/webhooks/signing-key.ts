import { createPrivateKey, createPublicKey, generateKeyPair, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const generate = promisify(generateKeyPair);
const signed = promisify(sign);

/** The RSA key that vouches for webhooks. It is made when it is first needed: making one takes a moment. */
export class SigningKey {
  private pair: Promise<KeyPair> | undefined;
  private kept: string | undefined;

  /** Hears when a key was made. */
  constructor(private readonly made: () => void) {}

  /** PKCS#8; absent as long as no key was needed. */
  get privatePem(): string | undefined {
    return this.kept;
  }

  /** Takes a key from an earlier life, so that subscribers may go on trusting it. */
  restore(privatePem: string): void {
    const privateKey = createPrivateKey(privatePem);
    this.pair = Promise.resolve({ privateKey, publicKey: createPublicKey(privateKey) });
    this.kept = privatePem;
  }

  async publicPem(): Promise<string> {
    const { publicKey } = await this.keys();
    return publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  /** RSA-SHA512 with the padding of PKCS#1 v1.5, as base64. */
  async signatureOf(body: string): Promise<string> {
    const { privateKey } = await this.keys();
    return (await signed('RSA-SHA512', Buffer.from(body), privateKey)).toString('base64');
  }

  private keys(): Promise<KeyPair> {
    this.pair ??= this.generated();
    return this.pair;
  }

  private async generated(): Promise<KeyPair> {
    const pair = await generate('rsa', { modulusLength: 2_048 });
    this.kept = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    this.made();
    return pair;
  }
}
