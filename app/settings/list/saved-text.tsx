import { TextArea } from '../../ui/text-area.tsx';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';
import { type SavedTextPorts, useSavedText } from './use-saved-text.ts';

type Shown = Pick<TextFieldProps, 'label' | 'aria-label' | 'description' | 'placeholder' | 'maxLength' | 'autoFocus'>;

/** A line of text edited in place. */
export function SavedText({
  value,
  onSave,
  mayBeEmpty = false,
  begun = null,
  ...rest
}: SavedTextPorts & Shown & Pick<TextFieldProps, 'doubt'>) {
  const { control, leave, takeBack } = useSavedText({ value, onSave, mayBeEmpty, begun });
  return (
    <TextField
      {...rest}
      {...control}
      inPlace
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') takeBack();
      }}
    />
  );
}

/** Several lines of text edited in place, which may stand empty. */
export function SavedLines({ value, onSave, rows = 3, ...rest }: Omit<SavedTextPorts, 'begun'> & Shown & { readonly rows?: number }) {
  const { control, takeBack } = useSavedText({ value, onSave, mayBeEmpty: true });
  return (
    <TextArea
      {...rest}
      {...control}
      inPlace
      rows={rows}
      onKeyDown={(event) => {
        if (event.key === 'Escape') takeBack();
      }}
    />
  );
}
