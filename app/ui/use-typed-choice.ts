import { useRef } from 'react';
import { useLanguage } from '../language.tsx';
import type { Option } from './select.tsx';

/** Keys that follow each other so soon (ms) are one beginning of a word. */
const TOGETHER = 1_000;

/** A closed list is chosen from by typing how an option begins. Told a key; true where an option was meant by it. */
export function useTypedChoice<K extends string>(
  options: readonly Option<K>[],
  onChoose: (option: Option<K>) => void,
): (key: string) => boolean {
  const { language } = useLanguage();
  const typed = useRef({ text: '', at: 0 });
  return (key) => {
    // A key that writes nothing, or the space bar, which opens the list.
    if ([...key].length !== 1 || key === ' ') return false;
    const now = performance.now();
    const text = now - typed.current.at < TOGETHER ? typed.current.text + key : key;
    typed.current = { text, at: now };
    const { compare } = new Intl.Collator(language, { usage: 'search', sensitivity: 'base' });
    const found = options.find(({ label }) => compare(label.slice(0, text.length), text) === 0);
    if (found) onChoose(found);
    return found !== undefined;
  };
}
