import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

/** Where a part of the screen can't be drawn, that part says so, and everything around it goes on. Give it a key of what it shows. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation('common');
  return (
    <div role="alert">
      <EmptyState
        icon={<TriangleAlert />}
        title={t('crashTitle')}
        actions={
          <Button look="primary" onPress={() => window.location.reload()}>
            {t('reload')}
          </Button>
        }
      >
        {t('crashText')}
      </EmptyState>
    </div>
  );
}
