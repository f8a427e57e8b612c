import { useParams } from '@tanstack/react-router';
import { parseDrill } from '../../reading/drill.ts';
import { useChoice } from '../../reading/use-choice.ts';
import { BackLink } from '../../viewer/back-link.tsx';
import { Viewer } from '../../viewer/viewer.tsx';
import { DrillNav } from './drill-nav.tsx';

/** One report of the gallery; or a number of one taken apart, with the way back. */
export function ReportPage() {
  const { template } = useParams({ from: '/reports/$template' });
  const state = useChoice();
  const drill = parseDrill(template);
  const { from } = state.search;
  return (
    <Viewer
      key={template}
      template={template}
      state={state}
      before={
        <>
          {from === undefined ? null : <BackLink to={from} />}
          {drill === null ? null : (
            <DrillNav
              drill={drill}
              asked={{ template, reading: state.reading }}
              search={state.search}
            />
          )}
        </>
      }
    />
  );
}
