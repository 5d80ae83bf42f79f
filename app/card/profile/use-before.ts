import { useRef } from 'react';
import type { Before } from '../../../model/gets-messages.ts';
import { useCard } from '../card-context.tsx';

/** What a phone or e-mail was before the person began to type in its field, until they leave it. `key`: the field's. */
export function useBefore(key: string) {
  const { session } = useCard();
  const before = useRef<Before | null>(null);
  return {
    /** Told with every keystroke: only the first of them counts. */
    keep: (stored: Before | null) => {
      if (session.draft(key) === undefined) before.current = stored;
    },
    get: () => before.current,
  };
}
