import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface NameDialogProps {
  readonly title: string;
  readonly name: string;
  /** What else is to be known. */
  readonly note?: string;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

const LONGEST = 120;

/** Asks what a segment is to be called. */
export function NameDialog({ title, name, note, onSave, onClose }: NameDialogProps) {
  const { t } = useTranslation(['table', 'common']);
  const [typed, setTyped] = useState(name);
  const save = () => {
    if (typed.trim() === '') return;
    onSave(typed.trim());
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" isDisabled={typed.trim() === ''} onPress={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('segmentName')}
          value={typed}
          onChange={setTyped}
          maxLength={LONGEST}
          autoFocus
          {...(note && { description: note })}
        />
      </form>
    </Dialog>
  );
}
