import { inspectionSections } from '#shared/domain/papers/texts/record-text.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf } from './frame.ts'
import type { Mapper } from './mapper.ts'
import { namedPeople } from './people.ts'

/** l1. Biên bản kiểm tra, xác minh, or of handing back the certificate [26 Đ.8.3a, Đ.9]. */
export const inspectionRecordMapper: Mapper<'inspectionRecord'> = {
  suggest: ({ product, today, secretaryId, members }) => {
    const { representative } = product.producer
    return {
      purpose: 'inspection',
      startDay: today,
      startMinute: null,
      endDay: today,
      endMinute: null,
      place: product.producer.address,
      team: [],
      producerSide:
        representative === ''
          ? []
          : [{ honorific: '', fullName: representative, post: product.producer.name }],
      ...{ state: '', documents: '', ground: '', producerOpinion: '', conclusion: '' },
      ...{ certificateNumber: '', certificateOn: null, certificateCondition: '' },
      ...{ handedBy: representative, receivedBy: '', copies: 3, head: '' },
      secretary: members.find(member => member.id === secretaryId)?.fullName ?? '',
    }
  },
  map: (ground, facts) => {
    const { startDay, startMinute, endDay, endMinute, product } = { ...facts, product: ground.product }
    if (startDay === null || startMinute === null || endDay === null || endMinute === null)
      return no(
        (['startDay', 'startMinute', 'endDay', 'endMinute'] as const).filter(key => facts[key] === null),
      )
    const { purpose, state, documents, producerOpinion, conclusion } = facts
    return ok([
      {
        frame: frameOf(ground, 'inspectionRecord', { productId: ground.productId, product }),
        purpose,
        product,
        startsAt: { day: startDay, minutes: startMinute },
        endsAt: { day: endDay, minutes: endMinute },
        place: facts.place,
        team: namedPeople(facts.team),
        producerSide: namedPeople(facts.producerSide),
        sections: inspectionSections({
          round: ground.round,
          ground: facts.ground,
          ...{ state, documents, producerOpinion, conclusion },
        }),
        certificate:
          purpose === 'handover'
            ? {
                number: facts.certificateNumber,
                issuedOn: facts.certificateOn,
                condition: facts.certificateCondition,
                handedBy: facts.handedBy,
                receivedBy: facts.receivedBy,
              }
            : null,
        copies: facts.copies ?? 3,
        signers: {
          producer: product.producer.representative,
          secretary: facts.secretary,
          head: facts.head,
        },
      },
    ])
  },
}
