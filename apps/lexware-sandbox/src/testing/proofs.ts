/**
 * Tests that prove a list which is kept by hand. `proves` registers one under a name of the list, and `isComplete` a last
 * one that fails when a name was left without.
 */
export function proofsOf<Name extends string>(names: readonly Name[]) {
  const proven = new Set<string>();
  return {
    proves(name: Name, proof: () => void | Promise<void>): void {
      proven.add(name);
      it(name, async () => {
        await proof();
      });
    },
    isComplete(): void {
      it('has a test for every line of its list', () => expect([...proven].sort()).toEqual([...names].sort()));
    },
  };
}
