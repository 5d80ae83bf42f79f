import * as A from '@automerge/automerge/slim';
import { text } from './fields.ts';
import { BIRTH_ACTOR, CLIENT_MAPS, SALON_MAPS } from './maps.ts';

/**
 * The document with every map that this version knows. One of an earlier version gets those it lacks by a change that is the same,
 * byte for byte, wherever it is made: two devices that bring it up to date apart from each other make one map, not two of which one
 * is lost with what was written to it. The document given is used up. Needs Automerge's WASM.
 */
export function grownDocument<T>(doc: A.Doc<T>): A.Doc<T> {
  const type = text(doc, 'type');
  const maps: readonly string[] = type === 'client' ? CLIENT_MAPS : type === 'salon' ? SALON_MAPS : [];
  const missing = maps.filter((name) => (doc as Record<string, unknown>)[name] === undefined);
  if (missing.length === 0) return doc;
  const births = A.getAllChanges(doc).filter((change) => A.decodeChange(change).actor === BIRTH_ACTOR);
  if (births.length === 0) return doc;
  const [base] = A.applyChanges(A.init<Record<string, unknown>>({ actor: BIRTH_ACTOR }), births);
  const whole = A.change(base, { time: 0 }, (draft) => {
    for (const name of missing) draft[name] = {};
  });
  const growth = A.getLastLocalChange(whole);
  const [next] = growth ? A.applyChanges(doc, [growth]) : [doc];
  A.free(whole);
  return next;
}
