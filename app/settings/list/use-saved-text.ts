import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** Typing pauses this long before it is saved (ms). */
const PAUSE = 600;

export interface SavedTextPorts {
  /** As saved. */
  readonly value: string;
  readonly onSave: (text: string) => void;
  /** An emptied text is saved as such; otherwise the saved one comes back. */
  readonly mayBeEmpty?: boolean;
  /** Given while the text is only being begun: it may stand empty, and Escape gives it up. */
  readonly begun?: { readonly onTyped: (text: string) => void; readonly drop: () => void } | null;
}

/** What a field of text needs that is saved as it is typed and when it is left; Escape takes back what was typed. */
export function useSavedText({ value, onSave, mayBeEmpty = false, begun = null }: SavedTextPorts) {
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef(value);
  const put = (text: string) => {
    if ((mayBeEmpty || text !== '') && text !== value) onSave(text);
  };
  const saved = (text: string | null) => (text === null ? value : text.trim());
  const save = useEffectEvent(() => put(saved(typed)));
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  // A field that goes away with its section is left as well.
  useEffect(() => () => save(), []);
  const leave = () => {
    const text = saved(typed);
    put(text);
    if (text !== '' || !begun) setTyped(null);
  };
  return {
    leave,
    takeBack: () => {
      if (begun) begun.drop();
      else put(before.current);
      setTyped(null);
    },
    control: {
      value: typed ?? value,
      onChange: (text: string) => {
        setTyped(text);
        begun?.onTyped(text);
      },
      onFocus: () => {
        before.current = value;
      },
      onBlur: leave,
    },
  };
}
