import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { SHARED_PATH } from '../../../workers/contracts/shared.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sharedCount } from './shared-files.ts';

/** Pictures that were shared and are still nobody's: the app was closed before anybody said for which client they are. */
export function SharedNotice({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation('photoTools');
  const [location, navigate] = useLocation();
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (location === SHARED_PATH) return;
    let isWanted = true;
    sharedCount().then(
      (now) => isWanted && setCount(now),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [location]);
  if (count === 0 || location === SHARED_PATH) return null;
  return (
    <div className={className}>
      <Notice oneLine actions={<Button onPress={() => navigate(SHARED_PATH)}>{t('shared.choose')}</Button>}>
        {t('shared.waiting', { count })}
      </Notice>
    </div>
  );
}
