import fc from 'fast-check'

// A green run can be repeated; `FC_SEED=$RANDOM npm run test:unit` looks further. A seed that fails becomes a test.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_260_320) })
