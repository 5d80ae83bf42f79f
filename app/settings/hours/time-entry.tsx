import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTime } from '../../card/wall-clock.ts';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';

export interface TimeEntryProps extends Pick<TextFieldProps, 'label' | 'aria-label'> {
  /** `HH:MM`. */
  readonly value: string;
  readonly onChange: (time: string) => void;
  /** Why a time can't be here; undefined where it can. */
  readonly refuse?: (time: string) => string | undefined;
}

/** A time of day, typed as at the desk: `9`, `930`, `9:30`. Saved when it is left; Escape brings back the saved one. */
export function TimeEntry({ value, onChange, refuse, ...label }: TimeEntryProps) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState<string | null>(null);
  const [doubt, setDoubt] = useState<string | undefined>();
  const takeBack = () => {
    setTyped(null);
    setDoubt(undefined);
  };
  const leave = () => {
    if (typed === null) return;
    const time = readTime(typed);
    const why = time ? refuse?.(time) : t('hours.unread');
    setDoubt(why);
    if (why !== undefined || !time) return;
    setTyped(null);
    if (time !== value) onChange(time);
  };
  return (
    <TextField
      {...label}
      inPlace
      inputMode="numeric"
      maxLength={8}
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        setDoubt(undefined);
      }}
      onFocus={(event) => {
        if (event.target instanceof HTMLInputElement) event.target.select();
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') takeBack();
      }}
      {...(doubt && { doubt })}
    />
  );
}
