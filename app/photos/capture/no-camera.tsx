import { ImagePlus, RotateCcw } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { CameraProblem } from '../../ui/camera.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './capture.module.css';

interface NoCameraProps {
  readonly problem: CameraProblem | 'cameraGone';
  readonly onAgain: () => void;
  readonly onFiles: (files: readonly Blob[]) => void;
}

/** Why the camera shows nothing, and the way on without it. */
export function NoCamera({ problem, onAgain, onFiles }: NoCameraProps) {
  const { t } = useTranslation('photoTools');
  return (
    <div className={styles.problem}>
      <Notice
        tone="warn"
        alert
        actions={
          <>
            <FileTrigger acceptedFileTypes={['image/*']} allowsMultiple onSelect={(files) => onFiles([...(files ?? [])])}>
              <Button look="primary" icon={<ImagePlus aria-hidden="true" />}>
                {t('capture.files')}
              </Button>
            </FileTrigger>
            <Button icon={<RotateCcw aria-hidden="true" />} onPress={onAgain}>
              {t('capture.again')}
            </Button>
          </>
        }
      >
        {t(`capture.${problem}`)}
      </Notice>
    </div>
  );
}
