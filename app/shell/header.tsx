import { Plus, ScanBarcode } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { WhoChip } from '../who/who-chip.tsx';
import styles from './header.module.css';
import { SyncState } from './sync-state.tsx';
import { useMedia } from './use-media.ts';

export interface HeaderProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onSearchFocus: () => void;
  readonly onSearchTouch: () => void;
  readonly onSearchKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onNew: () => void;
  /** A card is to be read by the camera. */
  readonly onScan: () => void;
}

/** Search, the main action, and what is saved where: on every screen. */
export function Header(props: HeaderProps) {
  const { t } = useTranslation('common');
  return (
    <header className={styles.header}>
      <search className={styles.search}>
        <SearchField
          label={t('search')}
          placeholder={t('searchPlaceholder')}
          clearLabel={t('clearSearch')}
          value={props.query}
          onChange={props.onQuery}
          onFocus={props.onSearchFocus}
          onTouch={props.onSearchTouch}
          onKeyDown={props.onSearchKey}
          keyHint="/"
          inputRef={props.searchField}
          otherWay={
            <IconButton label={t('scanCard')} onPress={props.onScan}>
              <ScanBarcode aria-hidden="true" />
            </IconButton>
          }
        />
      </search>
      <BesideSearch onNew={props.onNew} />
    </header>
  );
}

/** The rest of the header: a key pressed in the search draws nothing of it anew. */
const BesideSearch = memo(function BesideSearch({ onNew }: Pick<HeaderProps, 'onNew'>) {
  const { t } = useTranslation('common');
  const roomy = useMedia('(min-width: 700px)');
  const [location] = useLocation();
  // The desk and the journal have a main action of their own.
  const isMain = location === '/' || location === '/table' || location.startsWith('/client/');
  return (
    <>
      <div className={styles.action}>
        {roomy ? (
          <Button look={isMain ? 'primary' : 'plain'} icon={<Plus aria-hidden="true" />} onPress={onNew}>
            {t('newClient')}
          </Button>
        ) : (
          <IconButton look={isMain ? 'primary' : 'quiet'} label={t('newClient')} onPress={onNew}>
            <Plus aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <div className={styles.state}>
        <SyncState />
      </div>
      <div className={styles.who}>
        <WhoChip />
      </div>
    </>
  );
});
