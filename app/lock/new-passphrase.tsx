import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/text-field.tsx';

/** The least characters of a passphrase: NIST SP 800-63B asks for eight where nothing else protects. */
const LEAST = 8;

export interface TypedTwice {
  readonly first: string;
  readonly second: string;
}
export const NOTHING_TYPED: TypedTwice = { first: '', second: '' };

export function isUsable({ first, second }: TypedTwice): boolean {
  return isLongEnough(first) && first === second;
}

function isLongEnough(text: string): boolean {
  return [...text.normalize('NFKC')].length >= LEAST;
}

/** A new passphrase, typed twice: a slip in it would lock the device for good. */
export function NewPassphrase({ typed, onChange }: { readonly typed: TypedTwice; readonly onChange: (typed: TypedTwice) => void }) {
  const { t } = useTranslation('lock');
  const { first, second } = typed;
  const [wasLeft, setWasLeft] = useState(false);
  const differ = second !== '' && second !== first && (wasLeft || second.length >= first.length);
  return (
    <>
      <TextField
        label={t('newPassphrase')}
        type="password"
        autoComplete="new-password"
        description={t('passphraseHint', { least: LEAST })}
        {...(second !== '' && !isLongEnough(first) && { error: t('tooShort') })}
        value={first}
        onChange={(text) => onChange({ first: text, second })}
      />
      <TextField
        label={t('repeat')}
        type="password"
        autoComplete="new-password"
        {...(differ && { error: t('notSame') })}
        value={second}
        onBlur={() => setWasLeft(true)}
        onChange={(text) => onChange({ first, second: text })}
      />
    </>
  );
}
