import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';

export interface SavedTextProps extends Pick<TextFieldProps, 'label' | 'aria-label' | 'placeholder' | 'maxLength' | 'autoFocus' | 'doubt'> {
  /** As saved. */
  readonly value: string;
  readonly onSave: (text: string) => void;
  /** Given while the text is only being begun: it may stand empty, and Escape gives it up. */
  readonly begun?: { readonly onTyped: (text: string) => void; readonly drop: () => void } | null;
}

/** Typing pauses this long before it is saved (ms). */
const PAUSE = 600;

/** A text edited in place: saved as it is typed and when the field is left. It may not be emptied: then the saved text comes back. Escape takes back what was typed. */
export function SavedText({ value, onSave, begun, ...rest }: SavedTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef(value);
  const put = (text: string) => {
    if (text !== '' && text !== value) onSave(text);
  };
  const save = useEffectEvent(() => put(typed?.trim() ?? ''));
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const leave = () => {
    const text = typed?.trim() ?? '';
    put(text);
    if (text !== '' || !begun) setTyped(null);
  };
  const takeBack = () => {
    if (begun) begun.drop();
    else put(before.current);
    setTyped(null);
  };
  return (
    <TextField
      {...rest}
      inPlace
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        begun?.onTyped(text);
      }}
      onFocus={() => {
        before.current = value;
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') takeBack();
      }}
    />
  );
}
