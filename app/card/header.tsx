import { Ban, Ellipsis, FileText, Merge, Redo2, Trash2, Undo2 } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ClientCard } from '../../model/card.ts';
import { may } from '../../model/permissions.ts';
import { useMayMerge } from '../duplicates/use-may-merge.ts';
import { ClientPhoto } from '../photos/client-photo/client-photo.tsx';
import { useStatusOf } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Clamped } from '../ui/clamped.tsx';
import { ConfirmByWord } from '../ui/confirm-by-word.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { BlacklistDialog } from './blacklist/blacklist-dialog.tsx';
import { useMayBlacklist } from './blacklist/may-blacklist.ts';
import { useCard } from './card-context.tsx';
import type { CardView } from './card-view.ts';
import { FigureRow } from './figure-row.tsx';
import { figuresOf, saysAnything } from './figures.ts';
import styles from './header.module.css';
import { HeaderChips } from './header-chips.tsx';
import { MergeWith } from './merged/merge-with.tsx';
import { nameOf } from './name-of.ts';
import { OwnFileDialog } from './own-file/own-file-dialog.tsx';
import { SavedStateLine } from './saved-state.tsx';
import type { What } from './what.ts';

/** Who this is at a glance, what is saved where, and the way back from the last edit. */
export function Header({ view, card }: { readonly view: CardView; readonly card: ClientCard }) {
  const { t } = useTranslation('card');
  const { today, salon, isNew } = useCard();
  const figures = useMemo(() => figuresOf(card, salon, today), [card, salon, today]);
  const name = nameOf(card);
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <ClientPhoto card={card} />
        <div className={styles.who}>
          <h1 className={`${styles.name} ${name ? '' : styles.unnamed}`}>
            <Clamped key={name} text={name || t(isNew ? 'newClient' : 'unnamed')} />
          </h1>
          <HeaderChips figures={figures} profile={card.profile} />
        </div>
        <div className={styles.actions}>
          <UndoButtons undo={view.undo} redo={view.redo} undoCount={view.undoCount} redoCount={view.redoCount} />
          {view.saved !== 'begun' && <CardMenu card={card} name={name || t('unnamed')} />}
        </div>
      </div>
      {saysAnything(figures) && <FigureRow figures={figures} />}
      <SavedStateLine saved={view.saved} />
    </header>
  );
}

type Steps = Pick<CardView, 'undo' | 'redo' | 'undoCount' | 'redoCount'>;

const UndoButtons = memo(function UndoButtons({ undo, redo, undoCount, redoCount }: Steps) {
  const { t } = useTranslation('card');
  const { session } = useCard();
  const named = (what: What, count: number) =>
    count > 1 && (what === 'photo' || what === 'photoRemoved') ? t(`several.${what}`, { count }) : t(`what.${what}`);
  const label = undo ? t('undo', { what: named(undo, undoCount) }) : t('undoNothing');
  const shared = { isDisabled: undo === null, onPress: () => session.undo() };
  return (
    <>
      {redo && (
        <IconButton label={t('redo', { what: named(redo, redoCount) })} onPress={() => session.redo()}>
          <Redo2 aria-hidden="true" />
        </IconButton>
      )}
      <span className={styles.wide}>
        <Button {...shared} look="quiet" icon={<Undo2 aria-hidden="true" />}>
          {label}
        </Button>
      </span>
      <span className={styles.narrow}>
        <IconButton {...shared} label={label}>
          <Undo2 aria-hidden="true" />
        </IconButton>
      </span>
    </>
  );
});

const CardMenu = memo(function CardMenu({ card, name }: { readonly card: ClientCard; readonly name: string }) {
  const { t } = useTranslation(['card', 'ownFile', 'alerts', 'duplicates']);
  const { session } = useCard();
  const [asking, setAsking] = useState(false);
  const [giving, setGiving] = useState(false);
  const [listing, setListing] = useState(false);
  const [merging, setMerging] = useState(false);
  const [, go] = useLocation();
  const toasts = useToasts();
  const mayErase = useStatusOf((status) => may(status?.device?.role ?? 'stylist', 'erase'));
  const erase = async () => {
    const outcome = await session.erase();
    if (outcome.ok) go('/');
    const certificate = { label: t('delete.certificate'), onAction: () => go('/settings/erasures') };
    toasts.show(outcome.ok ? { text: t('delete.done'), action: certificate } : { text: t('delete.failed'), tone: 'danger' });
  };
  const mayList = useMayBlacklist();
  const mayMerge = useMayMerge();
  const isListed = card.blacklist.length > 0;
  const mayGive = useStatusOf((status) => may(status?.device?.role ?? 'stylist', 'ownFile'));
  const entries = [
    ...(mayGive
      ? [{ id: 'ownFile', label: t('ownFile:menu'), icon: <FileText aria-hidden="true" />, onAction: () => setGiving(true) }]
      : []),
    ...(mayMerge
      ? [{ id: 'merge', label: t('duplicates:card.menu'), icon: <Merge aria-hidden="true" />, onAction: () => setMerging(true) }]
      : []),
    ...(isListed || mayList
      ? [
          {
            id: 'blacklist',
            label: t(isListed ? 'alerts:blacklist.show' : 'alerts:blacklist.add'),
            icon: <Ban aria-hidden="true" />,
            onAction: () => setListing(true),
          },
        ]
      : []),
    ...(mayErase
      ? [
          {
            id: 'delete',
            label: t('delete.menu'),
            icon: <Trash2 aria-hidden="true" />,
            danger: true,
            onAction: () => setAsking(true),
          },
        ]
      : []),
  ];
  return (
    <>
      <Menu label={t('more')} entries={entries}>
        <IconButton label={t('more')}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      </Menu>
      {giving && <OwnFileDialog card={card} name={name} onClose={() => setGiving(false)} />}
      {merging && <MergeWith name={name} onClose={() => setMerging(false)} />}
      <BlacklistDialog isOpen={listing} onClose={() => setListing(false)} />
      <ConfirmByWord
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void erase()}
        title={t('delete.title', { name })}
        action={t('delete.action')}
      >
        <p>{t('delete.everywhere')}</p>
        <p>
          <strong>{t('delete.forever')}</strong>
        </p>
      </ConfirmByWord>
    </>
  );
});
