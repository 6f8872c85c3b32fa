[praise]
commend* )
