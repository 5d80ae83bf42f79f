import * as A from '@automerge/automerge/slim';

type Backend = ReturnType<typeof A.getBackend>;
type Fields = Record<string, unknown>;

/**
 * A draft that reads from plain fields and writes both to them and, as Automerge's own draft would, to the document. Automerge
 * asks the WASM for every value read, and works out every change's effect on its view of the document: of a new document,
 * which nobody looks at, that is more than half of the cost. `fields`: what the map holds, changed by each writing; `ids`: those
 * of the maps in it, where they are known.
 */
export function plainDraft(backend: Backend, id: string, fields: Fields, ids?: ReadonlyMap<string, string>): Fields {
  const inner = new Map<string, Fields>();
  return new Proxy(fields, {
    get(target, key) {
      const value = typeof key === 'string' ? target[key] : undefined;
      if (typeof key !== 'string' || !isMap(value)) return value;
      const known = inner.get(key);
      if (known) return known;
      const own = { ...value };
      target[key] = own;
      const draft = plainDraft(backend, ids?.get(key) ?? idOf(backend, id, key), own);
      inner.set(key, draft);
      return draft;
    },
    set(target, key, value: unknown) {
      // Nor is a map ever put in another's place: what another device writes to it would be lost.
      if (typeof key !== 'string' || isMap(target[key])) return false;
      put(backend, id, key, value);
      target[key] = value;
      return true;
    },
    // Nothing is ever taken out of a card's maps.
    deleteProperty: () => false,
  });
}

/** The id of the map or text that stands there. */
export function idOf(backend: Backend, parent: string, key: string): string {
  const [kind, id] = backend.getWithType(parent, key) ?? [];
  if ((kind !== 'map' && kind !== 'text') || typeof id !== 'string') throw new Error(`nothing to write to at ${key}`);
  return id;
}

function put(backend: Backend, id: string, key: string, value: unknown): void {
  if (A.isImmutableString(value)) backend.put(id, key, value.toString(), 'str');
  else if (typeof value === 'boolean') backend.put(id, key, value, 'boolean');
  else if (typeof value === 'number') backend.put(id, key, value, Number.isInteger(value) ? 'int' : 'f64');
  else if (isMap(value)) backend.putObjectFromHydrate(id, key, value);
  else throw new TypeError(`a card's field can't hold a ${typeof value}`);
}

/** A map of the document, not a text or a single value. */
export function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !A.isImmutableString(value);
}
