import { canonicalJson, NotJsonError } from '@kontor/kernel';
import type { AccountingExporter } from './exporter';
import { inspectLateReceipts } from './inspect-late-receipts';
import { inspectMessages } from './inspect-messages';
import { inspectSettings } from './inspect-settings';
import { inspectSteps } from './inspect-steps';
import { inspectTexts } from './inspect-texts';
import type { AuthScheme, ExporterManifest } from './manifest';

const wellFormedId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const countryCode = /^[A-Z]{2}$/;

/**
 * Everything wrong with a plugin that can be seen without running it. Each finding is one sentence that names the cure;
 * no finding means that core can start with it. How it behaves is the business of the conformance kit.
 */
export function inspectExporter(exporter: AccountingExporter): readonly string[] {
  const findings = [
    ...inspectManifest(exporter.manifest),
    ...inspectSettings(exporter.manifest.settings),
    ...inspectTexts(exporter),
    ...inspectMessages(exporter.messages),
    ...inspectSteps(exporter),
    ...inspectLateReceipts(exporter),
    ...inspectSetup(exporter),
  ];
  return findings.map((finding) => `Exporter ${exporter.manifest.id}: ${finding}`);
}

function inspectManifest(manifest: ExporterManifest): readonly string[] {
  return [
    ...unless(wellFormedId.test(manifest.id), `the id "${manifest.id}" must be lower-case letters and digits, parts joined by dashes`),
    ...unless(manifest.contract === 1, `it is written for contract ${String(manifest.contract)}; port it to contract 1`),
    ...unless(manifest.displayName.trim() !== '', 'displayName is empty; give it the name people know'),
    ...unless(isPicture(manifest.logo), 'the logo must be one SVG picture as text, without scripts'),
    ...manifest.markets.filter((market) => !countryCode.test(market)).map((market) => `"${market}" is not a market; write its two-letter country code in capitals`),
    ...unless(manifest.auth.length > 0, 'auth is empty; name at least one scheme, "none" if there is nothing to sign in to'),
    ...manifest.auth.flatMap((scheme) => inspectAuth(scheme, manifest)),
    ...inspectLimits(manifest),
    ...inspectJson(manifest),
  ];
}

function inspectAuth(scheme: AuthScheme, { hosts, capabilities }: ExporterManifest): readonly string[] {
  const unknown = scheme.unlocks.filter((capability) => !(capability in capabilities));
  const findings = unknown.map((capability) => `auth ${scheme.kind} unlocks "${capability}"; describe it under capabilities`);
  if (scheme.kind !== 'oauth2' || scheme.host in hosts) return findings;
  return [...findings, `auth oauth2 signs in at the host "${scheme.host}"; add it to hosts`];
}

function inspectLimits({ rateLimits, hosts }: ExporterManifest): readonly string[] {
  const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;
  const broken = rateLimits.filter(({ requests, perMilliseconds }) => ![requests, perMilliseconds].every(isCount));
  const open = Object.entries(hosts).filter(([, address]) => !address.startsWith('https://'));
  return [
    ...broken.map(({ scope }) => `the rate limit per ${scope} must give requests and perMilliseconds as whole numbers above zero`),
    ...open.map(([name]) => `the address of host "${name}" must begin with https://; the operator may override it`),
  ];
}

/** Tiles and forms travel as JSON: whatever is lost on the way would be missing on the screen only. */
function inspectJson(manifest: ExporterManifest): readonly string[] {
  try {
    const written = canonicalJson(manifest);
    return unless(canonicalJson(JSON.parse(written)) === written, 'the manifest changes on its way through JSON; keep to texts, flags, whole numbers and lists');
  } catch (error) {
    // Only what JSON cannot hold is a finding; anything else is a defect of this inspection.
    if (!(error instanceof NotJsonError)) throw error;
    return [`the manifest must be plain JSON: ${error.message}`];
  }
}

function inspectSetup({ setup, manifest }: AccountingExporter): readonly string[] {
  const ids = setup.map((hook) => hook.id);
  const unknown = setup.filter(({ needs }) => needs !== undefined && !(needs.capability in manifest.capabilities));
  return [
    ...repeated(ids).map((id) => `two set-up hooks are called "${id}"; give each its own id`),
    ...unknown.map(({ id, needs }) => `the set-up hook "${id}" needs the capability "${needs?.capability ?? ''}"; describe it under capabilities`),
  ];
}

const isPicture = (logo: string): boolean => logo.startsWith('<svg') && logo.trimEnd().endsWith('</svg>') && !/<script|\son\w+\s*=/i.test(logo);

const unless = (holds: boolean, finding: string): readonly string[] => (holds ? [] : [finding]);

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
