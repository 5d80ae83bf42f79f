import { isSignaturePath, SIGNATURE_BOX } from '../../../model/consents/signature.ts';
import styles from './signature.module.css';

/** A signature as it was drawn. */
export function Signature({ path, label }: { readonly path: string; readonly label: string }) {
  return (
    <svg className={styles.signature} viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`} role="img" aria-label={label}>
      {isSignaturePath(path) && <path d={path} />}
    </svg>
  );
}
