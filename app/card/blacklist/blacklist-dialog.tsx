import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useStaffName } from '../../who/staff-name.ts';
import { useWriter } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import styles from './blacklist.module.css';
import { useMayBlacklist } from './may-blacklist.ts';

interface BlacklistDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Why the salon takes no bookings of this client and who said so; the way onto the list, and off it. */
export function BlacklistDialog(props: BlacklistDialogProps) {
  const [wasOpen, setWasOpen] = useState(props.isOpen);
  if (props.isOpen && !wasOpen) setWasOpen(true);
  return wasOpen && <OpenedOnce {...props} />;
}

function OpenedOnce({ isOpen, onClose }: BlacklistDialogProps) {
  const entries = useOnCard((card) => card.blacklist);
  const mayChange = useMayBlacklist();
  if (entries.length > 0) return <Reasons entries={entries} mayChange={mayChange} isOpen={isOpen} onClose={onClose} />;
  return mayChange && <PutOn isOpen={isOpen} onClose={onClose} />;
}

interface ReasonsProps extends BlacklistDialogProps {
  readonly entries: ClientCard['blacklist'];
  readonly mayChange: boolean;
}

function Reasons({ entries, mayChange, isOpen, onClose }: ReasonsProps) {
  const { t } = useTranslation(['alerts', 'common']);
  const { format } = useCard();
  const staffName = useStaffName();
  const takeOff = useTakeOff();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('titles.blacklist')}
      actions={
        <>
          {mayChange && (
            <Button
              onPress={() => {
                takeOff();
                onClose();
              }}
            >
              {t('blacklist.off')}
            </Button>
          )}
          <Button look="primary" onPress={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <ul className={styles.reasons}>
        {entries.map((one) => (
          <li key={one.id}>
            <p className={styles.reason}>{one.reason.trim() || t('noReason')}</p>
            <p className={styles.said}>{[staffName(one.staffId), one.at && format.moment(one.at)].filter(Boolean).join(', ')}</p>
          </li>
        ))}
      </ul>
      {!mayChange && <p className={styles.said}>{t('blacklist.others')}</p>}
    </Dialog>
  );
}

function PutOn({ isOpen, onClose }: BlacklistDialogProps) {
  const { t } = useTranslation(['alerts', 'common']);
  const { session, staff } = useCard();
  const { showUndo } = useToasts();
  const [writer, setWriter] = useWriter();
  const [reason, setReason] = useState('');
  const writers = staff.filter((one) => one.active);
  const close = () => {
    setReason('');
    onClose();
  };
  const put = () => {
    const id = newEntryId();
    const fields = { reason: reason.trim(), staffId: writer, at: new Date().toISOString() };
    session.edit('blacklist', { type: 'addEntry', collection: 'blacklist', id, fields });
    showUndo(t('blacklist.done'), () =>
      session.edit('blacklistRemoved', { type: 'setRemoved', collection: 'blacklist', id, removed: true }),
    );
    close();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('blacklist.title')}
      actions={
        <>
          <Button onPress={close}>{t('common:cancel')}</Button>
          <Button look="primary" onPress={put} isDisabled={reason.trim() === ''}>
            {t('blacklist.action')}
          </Button>
        </>
      }
    >
      <p>{t('blacklist.lead')}</p>
      <TextArea
        label={t('blacklist.reason')}
        placeholder={t('blacklist.reasonHint')}
        value={reason}
        onChange={setReason}
        autoFocus
        autoComplete="off"
      />
      <div className={styles.words}>
        {t('blacklist.reasons')
          .split(', ')
          .map((one) => (
            <ToggleWord key={one} isSelected={one === reason} onChange={(isSelected) => setReason(isSelected ? one : '')}>
              {one}
            </ToggleWord>
          ))}
      </div>
      {writers.length > 0 && (
        <Select
          label={t('blacklist.who')}
          value={writer || 'nobody'}
          options={[{ id: 'nobody', label: t('blacklist.nobody') }, ...writers.map((one) => ({ id: one.id, label: one.name }))]}
          onChange={(id) => setWriter(writers.find((one) => one.id === id)?.id ?? '')}
        />
      )}
    </Dialog>
  );
}

/** Takes the client off the list, whoever put them on it, and offers to take that back. */
function useTakeOff(): () => void {
  const { t } = useTranslation('alerts');
  const { session } = useCard();
  const { showUndo } = useToasts();
  return () => {
    const entries = session.shown?.blacklist ?? [];
    if (entries.length === 0) return;
    const set = (removed: boolean) =>
      session.edit(
        removed ? 'blacklistRemoved' : 'blacklist',
        ...entries.map(({ id }) => ({ type: 'setRemoved', collection: 'blacklist', id, removed }) as const),
      );
    set(true);
    showUndo(t('blacklist.offDone'), () => set(false));
  };
}
