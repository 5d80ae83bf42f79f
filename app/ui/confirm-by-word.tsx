import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { isSameWord } from './same-word.ts';
import { TextField } from './text-field.tsx';

export interface ConfirmByWordProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly title: string;
  /** What will be gone, and that it can't be taken back. */
  readonly children: ReactNode;
  /** The word on the button. */
  readonly action: string;
  /** The word to type; by default the language's DELETE. */
  readonly word?: string;
}

/** Asks for a typed word before something that can't be undone. */
export function ConfirmByWord({ isOpen, onClose, onConfirm, title, children, action, word }: ConfirmByWordProps) {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const wanted = word ?? t('deleteWord');
  const same = isSameWord(typed, wanted);
  const close = () => {
    setTyped('');
    onClose();
  };
  const confirm = () => {
    if (!same) return;
    close();
    onConfirm();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={title}
      role="alertdialog"
      actions={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button look="danger" isDisabled={!same} onPress={confirm}>
            {action}
          </Button>
        </>
      }
    >
      <div>{children}</div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <TextField
          label={t('typeWord', { word: wanted })}
          value={typed}
          onChange={setTyped}
          autoFocus
          autoComplete="off"
          autoCorrect="off"
          spellCheck="false"
        />
      </form>
    </Dialog>
  );
}
