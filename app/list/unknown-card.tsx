import { CreditCard, UserPlus, UserSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './client-list.module.css';

export interface UnknownCardProps {
  readonly number: string;
  readonly onNew: () => void;
  readonly onGive: () => void;
  /** Somebody was found by the number all the same, and stands below. */
  readonly isBrief?: boolean;
}

/** A card was scanned that nobody has. Said where the card of a client would have opened, and at once by a screen reader. */
export function UnknownCard({ number, onNew, onGive, isBrief }: UnknownCardProps) {
  const { t } = useTranslation('list');
  const title = t('unknownCard', { number });
  const actions = (
    <>
      <Button icon={<UserSearch aria-hidden="true" />} onPress={onGive}>
        {t('giveCard')}
      </Button>
      <Button look="primary" icon={<UserPlus aria-hidden="true" />} onPress={onNew}>
        {t('newWithCard')}
      </Button>
    </>
  );
  if (isBrief) {
    return (
      <div className={styles.unknown}>
        <Notice tone="warn" title={title} actions={actions} alert>
          {t('unknownCardText')}
        </Notice>
      </div>
    );
  }
  return (
    <div role="alert" className={styles.pane}>
      <EmptyState icon={<CreditCard />} title={title} actions={actions}>
        {t('unknownCardText')}
      </EmptyState>
    </div>
  );
}

/** Over the search while the one who gets a card is being chosen. */
export function GivingCard({ number, onCancel }: { readonly number: string; readonly onCancel: () => void }) {
  const { t } = useTranslation(['list', 'common']);
  return (
    <div className={styles.unknown}>
      <Notice tone="info" title={t('giving', { number })} actions={<Button onPress={onCancel}>{t('common:cancel')}</Button>} oneLine alert>
        {t('givingText')}
      </Notice>
    </div>
  );
}
