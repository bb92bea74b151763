const Sequencer = require('@jest/test-sequencer').default;

/**
 * Jest learns how long a file takes and begins with the longest, but a fresh clone has learnt nothing. These alone take longer
 * than everything else together; begun last they would run on one core while the other is idle, and in a process that has
 * become slow by what hundreds of files left in it.
 */
const longest = ['worker-killed.e2e-spec.ts', 'new-organization.e2e-spec.ts', '/simulation.spec.ts', '/every-fault-and-death.spec.ts', '/protocol-mutants.spec.ts', '/read-statement.spec.ts', '/every-fault.spec.ts', 'lexoffice/src/conformance.spec.ts', 'tools/launch/start/'];

const rank = ({ path }) => {
  const found = longest.findIndex((part) => path.includes(part));
  return found === -1 ? longest.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
