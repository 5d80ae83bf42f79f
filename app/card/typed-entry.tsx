import { useEffect, useSyncExternalStore } from 'react';
import { afterPress } from '../ui/after-press.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';
import { useCard } from './card-context.tsx';
import type { TypedField } from './typed-fields.ts';

/** A field of the card as the person types it: what stands in it, and what its control must report. */
function useTyped(field: TypedField, stored: string, onLeave?: () => void) {
  const { session } = useCard();
  const draft = useSyncExternalStore(session.subscribe, () => session.draft(field.key));
  // A field that goes away with its tab is left as well: touch screens don't always say so.
  useEffect(() => () => session.settle(field.key), [session, field.key]);
  return {
    typing: draft !== undefined,
    doubtful: draft?.doubtful ?? false,
    control: {
      value: draft?.text ?? stored,
      onChange: (text: string) => session.type(field, text),
      onBlur: () =>
        afterPress(() => {
          session.settle(field.key);
          onLeave?.();
        }),
    },
    settle: () => session.settle(field.key),
  };
}

export interface TypedEntryProps
  extends Pick<
    TextFieldProps,
    'label' | 'aria-label' | 'inputMode' | 'autoCapitalize' | 'placeholder' | 'description' | 'autoFocus' | 'inputRef' | 'type' | 'name'
  > {
  readonly field: TypedField;
  /** What is stored, as it is shown. */
  readonly stored: string;
  /** Marks a stored value that is kept as typed. */
  readonly doubt?: string | undefined;
  /** What to say of text that can't be read. */
  readonly unreadable?: string;
  readonly onTyped?: () => void;
  readonly onLeave?: () => void;
}

/** A line of text that is saved as it is typed. */
export function TypedEntry({ field, stored, doubt, unreadable, onTyped, onLeave, ...rest }: TypedEntryProps) {
  const { typing, doubtful, control, settle } = useTyped(field, stored, onLeave);
  // Half a number is no doubtful number: nothing is marked while the person is at it.
  const mark = doubtful ? unreadable : typing ? undefined : doubt;
  return (
    <TextField
      {...rest}
      {...control}
      onChange={(text) => {
        onTyped?.();
        control.onChange(text);
      }}
      {...(mark && { doubt: mark })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        // Esc and the like mean something to the whole page.
        else event.continuePropagation();
      }}
      autoComplete="off"
      inPlace
    />
  );
}

/** Several lines of text, saved as they are typed. */
export function TypedArea({
  field,
  stored,
  label,
  placeholder,
  rows = 2,
  onLeave,
  ...rest
}: Pick<TypedEntryProps, 'field' | 'stored' | 'label' | 'aria-label' | 'placeholder' | 'autoFocus' | 'onLeave'> & {
  readonly rows?: number;
}) {
  const { control } = useTyped(field, stored, onLeave);
  return <TextArea {...rest} {...control} {...(label && { label })} {...(placeholder && { placeholder })} rows={rows} inPlace />;
}
