import { useEffect, useEffectEvent, useState } from 'react';
import { TextField } from '../ui/text-field.tsx';

export interface SavedTextProps {
  readonly label?: string;
  readonly 'aria-label'?: string;
  /** As saved. */
  readonly value: string;
  readonly onSave: (text: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
}

/** Typing pauses this long before it is saved (ms). */
const PAUSE = 600;

/** A text edited in place: saved as it is typed and when the field is left. It may not be emptied: then the saved text comes back. */
export function SavedText({ value, onSave, ...rest }: SavedTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = useEffectEvent(() => {
    const text = typed?.trim() ?? '';
    if (text !== '' && text !== value) onSave(text);
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const leave = () => {
    const text = typed?.trim() ?? '';
    if (text !== '' && text !== value) onSave(text);
    setTyped(null);
  };
  return (
    <TextField
      {...rest}
      inPlace
      value={typed ?? value}
      onChange={setTyped}
      // A new row has a name already, to be typed over.
      onFocus={(event) => {
        if (rest.autoFocus && event.target instanceof HTMLInputElement) event.target.select();
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
