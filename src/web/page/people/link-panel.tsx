import { SidePanel } from '../../shell/side-panel.tsx';
import { CopyField } from '../sources/copy-field.tsx';
import css from './people.module.css';

type Props = { title: string; lead: string; url: string; onClose: () => void };

/** A link that is handed over by the one who made it. It is shown this once. */
export function LinkPanel({ title, lead, url, onClose }: Props) {
  return (
    <SidePanel title={title} size={520} isOpen onClose={onClose}>
      <div className={css['form']}>
        <CopyField label={lead} value={url} />
      </div>
    </SidePanel>
  );
}
