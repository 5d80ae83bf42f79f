import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Where the server tells how its address is protected; it speaks the language of this device. */
const TRUST_PAGE = '/trust';

/**
 * What a page at a plain http address can't do: browsers keep an app for offline use, lend the camera and keep keys only where the
 * address is secure. `onLater`: it may be put away.
 */
export function InsecureNotice({ onLater }: { readonly onLater?: () => void }) {
  const { t, i18n } = useTranslation('start');
  return (
    <Notice
      tone="warn"
      title={t('insecureTitle')}
      actions={
        <>
          <Button onPress={() => window.location.assign(`${TRUST_PAGE}?lang=${i18n.language}`)}>{t('insecureHow')}</Button>
          {onLater && (
            <Button look="quiet" onPress={onLater}>
              {t('insecureLater')}
            </Button>
          )}
        </>
      }
    >
      {t('insecureText')}
    </Notice>
  );
}
