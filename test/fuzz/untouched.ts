/** What all code shares, and hostile names reach for. */
const SHARED = [Object.prototype, Array.prototype, Map.prototype, Set.prototype, String.prototype, Function.prototype, globalThis];

// Node makes some of its globals when they are first asked for, so values are compared for the prototypes alone.
const toValues = (shared: object): readonly unknown[] =>
  shared === globalThis ? [] : Reflect.ownKeys(shared).map((key) => Reflect.getOwnPropertyDescriptor(shared, key)?.value);

const SHAPES = SHARED.map((shared) => ({ shared, keys: Reflect.ownKeys(shared), values: toValues(shared) }));

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place]);

/** Throws when anything was written to what all code shares since this module was read. */
export const expectUntouched = (): void => {
  for (const { shared, keys, values } of SHAPES) {
    const isWhole = isSame(Reflect.ownKeys(shared), keys) && isSame(toValues(shared), values);
    if (!isWhole) throw new Error(`wrote to what all code shares: ${String(Reflect.ownKeys(shared).at(-1))}`);
  }
};
