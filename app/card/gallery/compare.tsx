import { Columns2, SplitSquareHorizontal, X } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { Group } from 'react-aria-components/Group';
import { Handle, HandleRoot, Item, Provider, Root } from 'react-compare-slider/components';
import { useReactCompareSlider } from 'react-compare-slider/hooks';
import { useTranslation } from 'react-i18next';
import { croppedSize, readCrop } from '../../../model/photos/crop.ts';
import { turnOf } from '../../../model/photos/turn.ts';
import { Adjusted } from '../../photos/edit/adjusted.tsx';
import { useImage } from '../../photos/use-image.ts';
import { FullScreen } from '../../ui/full-screen.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCard } from '../card-context.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import styles from './compare.module.css';
import type { Pair, Photo } from './photo-list.ts';
import { usePhotoWords } from './use-photo-words.ts';

interface CompareProps {
  readonly pair: Pair;
  readonly onClose: () => void;
}

const KEPT_AS = 'kartoteka.compare';

/** How it was and how it became, one over the other with a divider to be moved, or side by side. */
export function Compare({ pair, onClose }: CompareProps) {
  const { t } = useTranslation(['gallery', 'common']);
  const [isBeside, setBeside] = useState(() => localStorage.getItem(KEPT_AS) === 'beside');
  const choose = (beside: boolean) => {
    localStorage.setItem(KEPT_AS, beside ? 'beside' : 'slider');
    setBeside(beside);
  };
  return (
    <FullScreen label={t('compare.title')} onClose={onClose}>
      <div className={styles.screen}>
        <header className={styles.top}>
          <IconButton label={t('common:close')} onPress={onClose}>
            <X aria-hidden="true" />
          </IconButton>
          <h2 className={styles.title}>{t('compare.title')}</h2>
          <Group className={styles.ways ?? ''} aria-label={t('compare.how')}>
            <ToggleWord isSelected={!isBeside} onChange={() => choose(false)}>
              <SplitSquareHorizontal aria-hidden="true" /> {t('compare.slider')}
            </ToggleWord>
            <ToggleWord isSelected={isBeside} onChange={() => choose(true)}>
              <Columns2 aria-hidden="true" /> {t('compare.sideBySide')}
            </ToggleWord>
          </Group>
        </header>
        {isBeside ? <Beside {...pair} /> : <Slider {...pair} />}
      </div>
    </FullScreen>
  );
}

function Beside({ before, after }: Pair) {
  return (
    <div className={styles.beside}>
      <div className={styles.half}>
        <Picture photo={before} fit="inside" />
        <Part photo={before} part="before" />
      </div>
      <div className={styles.half}>
        <Picture photo={after} fit="inside" />
        <Part photo={after} part="after" />
      </div>
    </div>
  );
}

function Slider({ before, after }: Pair) {
  const { t } = useTranslation('gallery');
  const slider = useReactCompareSlider({ keyboardIncrement: '5%' });
  const { width, height } = croppedSize(after, turnOf(after.turn), readCrop(after.crop));
  return (
    <div className={styles.stage}>
      <div className={styles.fitted} style={{ aspectRatio: `${width} / ${height}`, '--aspect': width / height } as CSSProperties}>
        <Provider {...slider}>
          <Root className={styles.slider ?? ''} style={{ height: '100%' }}>
            <Item item="itemOne" className={styles.side ?? ''}>
              <Picture photo={before} fit="cover" />
              <Part photo={before} part="before" />
            </Item>
            <Item item="itemTwo" className={styles.side ?? ''}>
              <Picture photo={after} fit="cover" />
              <Part photo={after} part="after" />
            </Item>
            <HandleRoot aria-label={t('compare.divider')} className={styles.handle ?? ''}>
              <Handle />
            </HandleRoot>
          </Root>
        </Provider>
      </div>
    </div>
  );
}

function Part({ photo, part }: { readonly photo: Photo; readonly part: 'before' | 'after' }) {
  const { t } = useTranslation('gallery');
  const { format } = useCard();
  return (
    <span className={`${styles.part} ${styles[part]}`}>
      <strong>{t(part)}</strong>
      {!Number.isNaN(Date.parse(photo.at)) && ` ${format.moment(photo.at)}`}
    </span>
  );
}

/** The full picture, or the small one until that is there. */
function Picture({ photo, fit }: { readonly photo: Photo; readonly fit: 'inside' | 'cover' }) {
  const words = usePhotoWords();
  const full = useImage(photo.picture, 'picture');
  const small = useImage(photo.thumbnail, 'thumbnail');
  const image = typeof full === 'object' ? full : typeof small === 'object' ? small : null;
  return <Adjusted photo={photo} src={image?.url ?? null} alt={words(photo)} fit={fit} />;
}
