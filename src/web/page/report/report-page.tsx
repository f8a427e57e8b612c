import { useParams } from '@tanstack/react-router';
import { useChoice } from '../../reading/use-choice.ts';
import { Viewer } from '../../viewer/viewer.tsx';

/** One report of the gallery. */
export function ReportPage() {
  const { template } = useParams({ from: '/reports/$template' });
  const state = useChoice();
  return <Viewer key={template} template={template} state={state} />;
}
