import { billingStreams } from './billing/streams.ts';
import { contractStreams } from './contracts/streams.ts';
import { crmStreams } from './crm/streams.ts';
import { deliveryStreams } from './delivery/streams.ts';
import { fxStreams } from './fx/streams.ts';
import { productStreams } from './product/streams.ts';
import { supportStreams } from './support/streams.ts';
import { surveyStreams } from './surveys/streams.ts';
import { timeStreams } from './time/streams.ts';
import type { DemoStream } from './stream.ts';

/** Every stream of the demo portfolio. Names are unique over all sub-sources. */
export const demoStreams: readonly DemoStream[] = [
  ...crmStreams,
  ...billingStreams,
  ...supportStreams,
  ...surveyStreams,
  ...timeStreams,
  ...deliveryStreams,
  ...contractStreams,
  ...fxStreams,
  ...productStreams,
];
